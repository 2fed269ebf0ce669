package io.suanpan.invoicing.app;

import io.suanpan.invoicing.ChainCheck;
import io.suanpan.invoicing.ChainCheck.Break;
import io.suanpan.invoicing.ChainCheck.Scope;
import io.suanpan.invoicing.ChainStore;
import io.suanpan.invoicing.ChainStore.Chain;
import io.suanpan.invoicing.ChainStore.End;
import io.suanpan.invoicing.ChainStore.Link;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recomputes what was issued: numbers, hashes and sums. */
@ApplicationScoped
public class VerifyChain {
  @Inject ChainStore chains;
  @Inject FindInvoices find;

  /**
   * What was found.
   *
   * @param checked how many documents were looked at
   * @param lastHash that of the chain's end; to be kept somewhere else
   * @param breaks none if all is as it was issued
   */
  public record Verified(int checked, Optional<String> lastHash, List<Break> breaks) {}

  /**
   * @param tenant whose documents; all of the chain unless given
   */
  @Transactional(TxType.SUPPORTS)
  public Verified verify(Chain chain, Optional<Tenant> tenant) {
    // Before the documents are read: those that are issued meanwhile are not missing.
    Optional<End> end = chains.end(chain);
    Scope scope = tenant.isPresent() ? Scope.PART : Scope.WHOLE;
    ChainCheck check = new ChainCheck(chain, scope, find::parse);
    int last = end.map(End::number).orElse(0);
    chains.read(
        chain,
        tenant.map(Tenant::id),
        link -> {
          if (scope == Scope.PART || chain.count(link.number()) <= last) {
            check.check(link);
          }
        });
    List<Break> breaks = check.end(end);
    return new Verified(check.checked(), end.map(End::hash), breaks);
  }

  /** What is wrong with the documents issued last, each by itself. */
  public List<Break> newest(int limit) {
    List<Break> breaks = new ArrayList<>();
    for (Link link : chains.newest(limit)) {
      ChainCheck check = new ChainCheck(new Chain("", 0), Scope.PART, find::parse);
      check.check(link);
      breaks.addAll(check.end(Optional.empty()));
    }
    return breaks;
  }
}
