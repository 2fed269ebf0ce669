package io.suanpan.invoicing.app;

import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFeeStore;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Books and ends what the operator charges besides. */
@ApplicationScoped
public class ManageFees {
  @Inject OperatorFeeStore fees;
  @Inject AuditLog audit;

  /**
   * @param fee its number is ignored
   */
  @Transactional
  public OperatorFee book(Tenant tenant, OperatorFee fee, String actor) {
    OperatorFee booked = fees.add(tenant.id(), fee);
    audit.write(Optional.of(tenant.id()), actor, "book-fee", booked.toString());
    return booked;
  }

  @Transactional
  public List<OperatorFee> list(Tenant tenant) {
    return fees.of(tenant.id());
  }

  /**
   * @param to the first month it is charged no more; of a fee that begins later, its first
   * @throws Refusal when the tenant has no such fee
   */
  @Transactional
  public void end(Tenant tenant, int id, YearMonth to, String actor) {
    OperatorFee fee =
        fees.of(tenant.id()).stream()
            .filter(known -> known.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("fee " + id));
    YearMonth end = to.isBefore(fee.from()) ? fee.from() : to;
    fees.end(tenant.id(), id, end);
    audit.write(Optional.of(tenant.id()), actor, "end-fee", id + " from " + end);
  }
}
