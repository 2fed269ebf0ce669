package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.PaymentStore;
import io.suanpan.money.Money;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Payments by EclipseLink; what is open of all tenants by JDBC. */
@ApplicationScoped
class JpaPaymentStore implements PaymentStore {
  private static final String OPEN =
      "SELECT t.code, i.number, i.due_on, i.currency, i.payable, COALESCE(SUM(p.amount), 0)"
          + " FROM invoice i JOIN tenant t ON t.tenant_id = i.tenant_id"
          + " JOIN invoice_state s ON s.tenant_id = i.tenant_id AND s.number = i.number"
          + " LEFT JOIN payment p ON p.tenant_id = i.tenant_id AND p.number = i.number"
          + " WHERE i.kind = 'INVOICE' AND s.state IN ('ISSUED', 'PARTLY_PAID')"
          + " AND (? = 0 OR i.tenant_id = ?)"
          + " GROUP BY i.tenant_id, i.number, t.code, i.due_on, i.currency, i.payable"
          + " ORDER BY i.due_on, i.number";

  @Inject TenantEntities entities;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void add(TenantId tenant, Payment payment, String actor, Instant at) {
    entities.of(tenant).persist(PaymentEntity.of(payment, actor, at));
  }

  @Override
  public List<Payment> of(TenantId tenant, String number) {
    Optional<String> currency =
        entities
            .of(tenant)
            .createQuery(
                "SELECT i.currency FROM InvoiceEntity i WHERE i.number = :number", String.class)
            .setParameter("number", number)
            .getResultStream()
            .findFirst();
    return entities
        .of(tenant)
        .createQuery(
            "SELECT p FROM PaymentEntity p WHERE p.number = :number ORDER BY p.bookedAt",
            PaymentEntity.class)
        .setParameter("number", number)
        .getResultStream()
        .map(row -> row.toDomain(Currency.getInstance(currency.orElseThrow())))
        .toList();
  }

  @Override
  public List<OpenItem> open(Optional<TenantId> tenant) {
    int number = tenant.map(TenantId::number).orElse(0);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setInt(1, number);
      statement.setInt(2, number);
      List<OpenItem> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Currency currency = Currency.getInstance(row.getString(4));
          items.add(
              new OpenItem(
                  row.getString(1),
                  row.getString(2),
                  row.getObject(3, LocalDate.class),
                  money(row.getBigDecimal(5), currency),
                  money(row.getBigDecimal(6), currency)));
        }
      }
      return items;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency).rounded();
  }
}
