package io.suanpan.tenancy;

/** Where features say what somebody is to be told of. */
public interface Notifications {
  /**
   * Keeps the notification, and what is to be sent of it, in the transaction that is running: it is
   * told if that commits, and then once. One that was raised before is ignored; while another
   * transaction raises the same, this waits for its end.
   */
  void raise(Notification notification);
}
