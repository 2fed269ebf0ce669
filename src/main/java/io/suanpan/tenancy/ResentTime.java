package io.suanpan.tenancy;

/** What the time of an event that is sent again has to do with the first one's. */
public enum ResentTime {
  /** Another time makes it another event: a conflict. */
  COMPARED,
  /** The sender stamps the time of sending, so another time says nothing. */
  IGNORED
}
