package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.VendorId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendorNamingTest {
  private final VendorNaming naming = new VendorNaming(Translating.sellers());

  @Test
  void the_maker_goes_before_its_reseller() {
    assertEquals("openai gpt-4o", of("gpt-4o"));
    assertEquals("azure-openai gpt-35-turbo", of("gpt-35-turbo"));
    assertEquals("zhipu glm-4", of("glm-4"));
  }

  @Test
  void what_several_or_none_sell_stays_unknown() {
    assertEquals("", of("shared-model"));
    assertEquals("", of("unheard-of"));
    assertEquals("", of(""));
  }

  @Test
  void a_known_prefix_tells_even_of_models_that_nobody_lists() {
    assertEquals("azure-openai eu/gpt-9", of("azure/eu/gpt-9"));
    assertEquals("openai gpt-9", of("text_completion_openai/gpt-9"));
    assertEquals("zhipu glm-9", of("ZAI/glm-9"));
    assertEquals("moonshot shared-model", of("moonshot/shared-model"));
  }

  @Test
  void an_unknown_prefix_is_not_cut_off() {
    assertEquals("", of("openrouter/openai/gpt-4o"));
    assertEquals("", of("deepseek/gpt-4o"));
    assertEquals("", of("baidu/ernie-4.0"), "a word, but no vendor of this catalogue");
    assertEquals("", of("/gpt-4o"));
    assertEquals("", of("openai/"));
  }

  @Test
  void a_provider_tells_unless_somebody_else_sells_the_model() {
    assertEquals("azure-openai gpt-4o", of("gpt-4o", "azure"));
    assertEquals("azure-openai own-name", of("own-name", "azure"));
    assertEquals("alibaba qwen-max", of("qwen-max", "openai"));
    assertEquals("alibaba shared-model", of("shared-model", "dashscope"));
    assertEquals("", of("shared-model", "openai"));
    assertEquals("", of("gpt-4o", "bedrock"));
  }

  @Test
  void every_word_means_a_vendor_that_is_shipped() {
    for (String[] row : DataFile.rows("vendor-words.csv")) {
      String vendor = new VendorId(VendorWords.vendor(row[0])).name();
      assertEquals(row[1], vendor);
      assertTrue(Files.exists(Path.of("src/main/resources/catalog/" + vendor + ".yaml")), vendor);
    }
  }

  private String of(String model) {
    return text(naming.of(model, Optional.empty()));
  }

  private String of(String model, String provider) {
    return text(naming.of(model, Optional.of(provider)));
  }

  private static String text(Optional<VendorNaming.Named> named) {
    return named.map(n -> n.vendor() + " " + n.model()).orElse("");
  }
}
