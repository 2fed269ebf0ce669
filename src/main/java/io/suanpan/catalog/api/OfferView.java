package io.suanpan.catalog.api;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Offer;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** An offer on the wire. */
public record OfferView(
    String id,
    String name,
    Instant claimFrom,
    Instant claimTo,
    Dated dated,
    boolean newCustomer,
    String movedFrom,
    Offer.Claimant claimableBy,
    List<BenefitView> benefits,
    String note) {

  /** One thing that is promised; which members are there depends on the kind. */
  public record BenefitView(
      String kind,
      List<String> models,
      List<String> meters,
      Long quantity,
      Boolean perModel,
      BigDecimal amount,
      String currency,
      Integer validForDays,
      String service,
      String text,
      ProvenanceView provenance) {

    static BenefitView of(Benefit benefit) {
      ProvenanceView from = ProvenanceView.of(benefit.provenance());
      if (benefit instanceof Benefit.AllowanceBenefit a) {
        return new BenefitView(
            a.quantity().isPresent() ? "allowance" : "matchedAllowance",
            sorted(a.models()),
            sorted(a.meters()),
            a.quantity().orElse(null),
            a.pooling() == Benefit.Pooling.PER_MODEL,
            null,
            null,
            days(a.validForDays()),
            null,
            null,
            from);
      }
      if (benefit instanceof Benefit.CreditBenefit c) {
        return new BenefitView(
            "credit",
            null,
            null,
            null,
            null,
            c.amount().amount(),
            c.amount().currency().getCurrencyCode(),
            days(c.validForDays()),
            null,
            null,
            from);
      }
      return withoutFigures(benefit, from);
    }

    private static BenefitView withoutFigures(Benefit benefit, ProvenanceView from) {
      List<String> models =
          benefit instanceof Benefit.FreeModelsBenefit free ? sorted(free.models()) : null;
      Benefit.ServiceBenefit service =
          benefit instanceof Benefit.ServiceBenefit found ? found : null;
      return new BenefitView(
          service == null ? "freeModels" : "service",
          models,
          null,
          null,
          null,
          null,
          null,
          null,
          service == null ? null : service.service(),
          service == null ? null : service.text(),
          from);
    }

    private static List<String> sorted(Set<String> names) {
      return names.stream().sorted().toList();
    }

    private static Integer days(OptionalInt days) {
      return days.isPresent() ? days.getAsInt() : null;
    }
  }

  static OfferView of(Offer offer) {
    return new OfferView(
        offer.id(),
        offer.name(),
        offer.window().start(),
        offer.window().end().orElse(null),
        offer.windowDated(),
        offer.eligibility().customer() == Customer.NEW,
        offer.eligibility().movedFrom().map(VendorId::name).orElse(null),
        offer.claimant(),
        offer.benefits().stream().map(BenefitView::of).toList(),
        offer.note().orElse(null));
  }
}
