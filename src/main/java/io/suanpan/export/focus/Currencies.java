package io.suanpan.export.focus;

import io.suanpan.invoicing.InvoiceContent.Fx;
import java.math.BigDecimal;

/**
 * The vendor's currency and how it becomes the invoice's.
 *
 * @param pricing the currency of prices
 * @param fx the exchange rate, or null where it is the invoice's currency
 */
public record Currencies(String pricing, Fx fx) {
  BigDecimal converted(BigDecimal amount) {
    return fx == null ? amount : amount.multiply(fx.rate());
  }
}
