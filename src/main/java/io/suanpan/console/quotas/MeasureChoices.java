package io.suanpan.console.quotas;

import io.suanpan.console.Words;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What a quota can count. */
@ApplicationScoped
class MeasureChoices {
  @Inject Words words;

  /** All tokens, requests, cost in that currency, or one meter. */
  List<SelectItem> in(Currency currency) {
    List<SelectItem> measures = new ArrayList<>();
    measures.add(new SelectItem(QuotaForm.ALL_TOKENS, words.get("measure.tokens")));
    measures.add(new SelectItem(QuotaForm.REQUESTS, words.get("measure.requests")));
    measures.add(new SelectItem(QuotaForm.NET, words.get("measure.cost.NET", currency)));
    measures.add(new SelectItem(QuotaForm.LIST, words.get("measure.cost.LIST", currency)));
    Meters.all().stream()
        .map(Meter::name)
        .filter(meter -> !meter.equals(QuotaForm.REQUESTS))
        .forEach(meter -> measures.add(new SelectItem(meter, words.get("measure.meter", meter))));
    return measures;
  }
}
