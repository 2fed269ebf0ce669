package io.suanpan.mail;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An e-mail.
 *
 * @param sender who writes it
 * @param to the address it goes to, one
 * @param subject what it is about; line breaks and other control characters become blanks
 * @param text what it says, without markup
 * @param enclosure what is attached, if something is
 * @param at when it was written
 */
public record Letter(
    Sender sender,
    String to,
    String subject,
    String text,
    Optional<Enclosure> enclosure,
    Instant at) {

  /**
   * Who writes.
   *
   * @param address the sender's address
   * @param name what people know the sender by
   */
  public record Sender(String address, String name) {}

  /**
   * A file in an e-mail.
   *
   * @param name of the file
   * @param type its media type
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Enclosure(String name, String type, byte[] bytes) {}

  public Letter {
    requireNonNull(sender);
    requireNonNull(to);
    requireNonNull(text);
    requireNonNull(enclosure);
    requireNonNull(at);
    // A line break would begin a header of somebody else's choice.
    subject = subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
