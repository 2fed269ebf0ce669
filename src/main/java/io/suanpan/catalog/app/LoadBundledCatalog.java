package io.suanpan.catalog.app;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Version;
import io.suanpan.metering.VendorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Loads the catalogue and exchange rates that come with the product. A vendor that an operator has
 * changed is left alone.
 */
@ApplicationScoped
public class LoadBundledCatalog {
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
      String file = vendor + ".yaml";
      if (stored.isEmpty() || stored.get().origin().startsWith(ORIGIN)) {
        importCatalog.run(
            ORIGIN + file,
            text("/catalog/" + file),
            ImportCatalog.Mode.LOAD,
            Optional.empty(),
            "suanpan");
      }
    }
    try (InputStream in = LoadBundledCatalog.class.getResourceAsStream("/fx/ecb-2024.csv")) {
      importFxRates.load(new InputStreamReader(in, StandardCharsets.UTF_8), ImportFxRates.ECB);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = LoadBundledCatalog.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
