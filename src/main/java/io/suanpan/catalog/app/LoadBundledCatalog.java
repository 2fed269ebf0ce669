package io.suanpan.catalog.app;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Version;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Loads the catalogue and exchange rates that come with the product. A vendor that an operator has
 * changed is left alone.
 */
@ApplicationScoped
public class LoadBundledCatalog {
  private static final Logger LOG = System.getLogger(LoadBundledCatalog.class.getName());
  private static final String ACTOR = "suanpan";
  private static final String ORIGIN = "bundled/";
  private static final List<String> VENDORS =
      List.of(
          "openai",
          "azure-openai",
          "baidu",
          "tencent",
          "alibaba",
          "zhipu",
          "01ai",
          "baichuan",
          "sensetime",
          "moonshot");

  @Inject CatalogStore store;
  @Inject ImportCatalog importCatalog;
  @Inject ImportFxRates importFxRates;

  /** Brings what is stored up to what is bundled; does nothing when it already is. */
  public void load() throws IOException {
    for (String vendor : VENDORS) {
      Optional<Version> stored = store.current(new VendorId(vendor));
      if (stored.isEmpty() || stored.get().origin().startsWith(ORIGIN)) {
        load(vendor, text("/catalog/" + vendor + ".yaml"));
      }
    }
    try (InputStream in = LoadBundledCatalog.class.getResourceAsStream("/fx/ecb-2024.csv")) {
      importFxRates.load(
          new InputStreamReader(in, StandardCharsets.UTF_8), ImportFxRates.ECB, ACTOR);
    }
  }

  private void load(String vendor, String document) {
    try {
      importCatalog.run(
          ORIGIN + vendor + ".yaml", document, ImportCatalog.Mode.LOAD, Optional.empty(), ACTOR);
    } catch (Refusal refusal) {
      // What is stored still rates; a server that does not start would be worse.
      if (refusal.code() != Code.CELLS_DIFFER) {
        throw refusal;
      }
      LOG.log(
          Level.ERROR, "the catalogue of " + vendor + " stays as it is: " + refusal.getMessage());
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = LoadBundledCatalog.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
