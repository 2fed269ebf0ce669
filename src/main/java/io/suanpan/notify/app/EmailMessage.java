package io.suanpan.notify.app;

import io.suanpan.mail.Letter.Sender;
import io.suanpan.mail.app.MailServer;
import io.suanpan.notify.Attempt;
import io.suanpan.notify.Message;
import io.suanpan.notify.Target;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Sends a message to an address, once. */
@ApplicationScoped
class EmailMessage {
  private static final String NAMELESS = "Suanpan";

  @Inject MailServer mail;
  @Inject AlertLetters letters;
  @Inject AlertSettings settings;
  @Inject Directory directory;
  @Inject ManageTenants tenants;
  @Inject Clock clock;

  /** Whether there is a mail server. */
  boolean isSetUp() {
    return mail.isSetUp();
  }

  Attempt send(Message message, Target target) {
    Optional<Tenant> owner = target.owner().flatMap(directory::tenant);
    AlertTerms wanted = owner.map(Tenant::alerts).orElseGet(settings::operator);
    if (!wanted.emails().contains(target.name())) {
      return Attempt.pointless("it is no address for alerts any more");
    }
    try {
      Optional<Issuer> issuer = tenants.issuer();
      String from = mail.from(issuer.map(Issuer::email));
      Sender sender = new Sender(from, issuer.map(Issuer::name).orElse(NAMELESS));
      mail.send(letters.letter(message, owner, sender, target.name(), clock.instant()));
      return Attempt.taken();
    } catch (Refusal e) {
      return Attempt.failed(e.code() + ": " + e.getMessage());
    }
  }
}
