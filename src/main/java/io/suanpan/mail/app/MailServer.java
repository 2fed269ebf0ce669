package io.suanpan.mail.app;

import io.suanpan.mail.Letter;
import io.suanpan.mail.Letter.Enclosure;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

/** Hands letters to the mail server. */
@ApplicationScoped
public class MailServer {
  private static final Logger LOG = System.getLogger(MailServer.class.getName());
  private static final String UTF8 = StandardCharsets.UTF_8.name();

  @Inject MailSettings settings;

  public boolean isSetUp() {
    return settings.isSetUp();
  }

  /**
   * The address that letters come from: the one that is set, else the issuer's.
   *
   * @throws Refusal when no server is set, or there is no address
   */
  public String from(Optional<String> issuer) {
    session();
    return settings
        .from()
        .or(() -> issuer)
        .orElseThrow(() -> new Refusal(Code.EMAIL_MISSING, "the issuer has no e-mail address"));
  }

  /**
   * Comes back when the server has taken it.
   *
   * @throws Refusal when no server is set, an address is none, or the server does not take it
   */
  public void send(Letter letter) {
    Session session = session();
    try {
      Transport.send(message(session, letter));
    } catch (AddressException e) {
      throw new Refusal(Code.EMAIL_MISSING, "not an e-mail address: " + e.getRef());
    } catch (MessagingException | UnsupportedEncodingException e) {
      LOG.log(Level.WARNING, "not sent: " + letter.subject(), e);
      throw new Refusal(Code.MAIL_FAILED, "the mail server did not take it; see the log");
    }
  }

  private Session session() {
    return settings
        .session()
        .orElseThrow(
            () -> new Refusal(Code.MAIL_NOT_SET_UP, "the operator has set no mail server"));
  }

  private static MimeMessage message(Session session, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(letter.sender().address(), letter.sender().name(), UTF8));
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF8);
    message.setSentDate(Date.from(letter.at()));
    if (letter.enclosure().isEmpty()) {
      message.setText(letter.text(), UTF8);
    } else {
      message.setContent(parts(letter.text(), letter.enclosure().get()));
    }
    message.saveChanges();
    return message;
  }

  private static MimeMultipart parts(String said, Enclosure enclosure) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(said, UTF8);
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.type())));
    file.setFileName(enclosure.name());
    return new MimeMultipart(text, file);
  }
}
