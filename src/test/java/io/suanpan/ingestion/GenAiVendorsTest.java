package io.suanpan.ingestion;

import static io.suanpan.ingestion.Spans.attributes;
import static io.suanpan.ingestion.Spans.chat;
import static io.suanpan.ingestion.Spans.data;
import static io.suanpan.ingestion.Spans.rejection;
import static io.suanpan.ingestion.Spans.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.VendorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenAiVendorsTest {
  /** Called through the OpenAI SDK, whose instrumentation says "openai" whoever answers. */
  @ParameterizedTest
  @CsvSource({
    "api.openai.com, openai",
    "my-company.openai.azure.com, azure-openai",
    "my-company.openai.azure.cn, azure-openai",
    "open.bigmodel.cn, zhipu",
    "api.z.ai, zhipu",
    "dashscope.aliyuncs.com, alibaba",
    "dashscope-intl.aliyuncs.com, alibaba",
    "vpc-cn-beijing.dashscope.aliyuncs.com, alibaba",
    "qianfan.baidubce.com, baidu",
    "aip.baidubce.com, baidu",
    "api.hunyuan.cloud.tencent.com, tencent",
    "hunyuan.ap-shanghai.tencentcloudapi.com, tencent",
    "api.lingyiwanwu.com, 01ai",
    "api.baichuan-ai.com, baichuan",
    "api.sensenova.cn, sensetime",
    "api.moonshot.cn, moonshot",
    "Open.BigModel.CN., zhipu",
    "open.bigmodel.cn:443, zhipu",
    "https://open.bigmodel.cn/api/paas/v4/, zhipu",
    "europe-west4-aiplatform.googleapis.com, google",
    "openai.azure.com, openai",
    "notdashscope.aliyuncs.com, openai",
    "open.bigmodel.cn.example.com, openai",
    "llm.internal, openai"
  })
  void a_known_host_goes_before_the_provider(String host, String vendor) {
    assertEquals(vendor, vendor("gen_ai.provider.name", "openai", "server.address", host));
  }

  @Test
  void hosts_are_read_under_old_names() {
    assertEquals("zhipu", vendor("gen_ai.system", "openai", "net.peer.name", "open.bigmodel.cn"));
    assertEquals(
        "alibaba",
        vendor(
            "gen_ai.system",
            "OpenAI",
            "gen_ai.openai.api_base",
            "https://dashscope.aliyuncs.com/compatible-mode/v1"));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, openai",
    "OpenAI, openai",
    "openai.chat, openai",
    "openai.responses, openai",
    "azure.ai.openai, azure-openai",
    "az.ai.openai, azure-openai",
    "azure-openai.chat, azure-openai",
    "zhipuai, zhipu",
    "dashscope, alibaba",
    "qianfan, baidu",
    "hunyuan, tencent",
    "moonshot_ai, moonshot",
    "01.ai, 01ai",
    "baichuan, baichuan",
    "sensenova, sensetime",
    "gcp.vertex_ai, google",
    "Some New_Vendor, some-new-vendor"
  })
  void providers_are_vendors(String provider, String vendor) {
    assertEquals(vendor, vendor("gen_ai.provider.name", provider));
    assertEquals(vendor, vendor("gen_ai.system", provider));
  }

  @Test
  void a_vendor_that_is_named_outright_goes_before_all() {
    assertEquals(
        "own",
        vendor(
            "suanpan.vendor", "own",
            "gen_ai.provider.name", "openai",
            "server.address", "open.bigmodel.cn"));
  }

  @Test
  void a_span_that_tells_no_vendor_is_rejected() {
    String reason =
        rejection(
            span(attributes("gen_ai.usage.input_tokens", 1L, "gen_ai.request.model", "glm-4")));
    assertTrue(reason.contains("gen_ai.provider.name"), reason);
  }

  @Test
  void every_row_of_the_table_works() {
    Set<String> seen = new TreeSet<>();
    for (List<String> row : GenAiTable.rows("genai-vendors.csv")) {
      assertEquals(3, row.size(), row.toString());
      assertTrue(Set.of("host", "provider").contains(row.get(0)), row.toString());
      assertTrue(seen.add(row.get(0) + " " + row.get(1)), "twice: " + row);
      new VendorId(row.get(2));
      String pattern = row.get(1).replace("*", "a");
      Object vendor =
          row.get(0).equals("host")
              ? vendor("gen_ai.system", "other", "server.address", pattern)
              : vendor("gen_ai.system", pattern);
      assertEquals(row.get(2), vendor, row.toString());
    }
  }

  @Test
  void every_vendor_of_the_catalogue_has_a_provider_and_a_host() throws IOException {
    for (String match : List.of("host", "provider")) {
      Set<String> known =
          GenAiTable.rows("genai-vendors.csv").stream()
              .filter(row -> row.get(0).equals(match))
              .map(row -> row.get(2))
              .collect(Collectors.toSet());
      try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalog"))) {
        files
            .map(file -> file.getFileName().toString().replace(".yaml", ""))
            .forEach(vendor -> assertTrue(known.contains(vendor), match + " of " + vendor));
      }
    }
  }

  private static Object vendor(Object... namesAndValues) {
    Map<String, Object> attributes = new HashMap<>(chat(namesAndValues).attributes());
    attributes.put("gen_ai.usage.input_tokens", 1L);
    if (!List.of(namesAndValues).contains("gen_ai.provider.name")) {
      attributes.remove("gen_ai.provider.name");
    }
    return data(span(attributes)).get("vendor");
  }
}
