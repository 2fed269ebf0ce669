package io.suanpan.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** The mail server of the integration tests, on a port of its own. */
public final class TestMail {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private TestMail() {}

  /** Starts it; the options by which the tested server finds it. */
  static List<String> start() {
    SERVER.start();
    return List.of(
        "-Dsuanpan.mail.host=127.0.0.1",
        "-Dsuanpan.mail.port=" + SERVER.getSmtp().getPort(),
        "-Dsuanpan.mail.starttls=false");
  }

  static void stop() {
    SERVER.stop();
  }

  /** What came for an address, in order. */
  public static List<MimeMessage> to(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> recipients(message).contains(address))
        .toList();
  }

  private static String recipients(MimeMessage message) {
    try {
      return Arrays.toString(message.getAllRecipients());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
