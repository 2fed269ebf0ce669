package io.suanpan.demo;

import static io.suanpan.demo.LengthShape.AZURE_CODE;
import static io.suanpan.demo.LengthShape.AZURE_CONVERSATION;
import static io.suanpan.demo.LengthShape.MOONCAKE_CONVERSATION;

import io.suanpan.demo.DemoTenant.Call;
import java.util.List;

/** The tenants of the demonstration; companies and addresses are invented. */
final class DemoTenants {
  private static final String MOVE_DAY = "2024-07-09T00:00:00Z";

  private DemoTenants() {}

  static List<DemoTenant> all() {
    return List.of(lingxi(), kranich(), harbour(), redwood());
  }

  private static DemoTenant lingxi() {
    return new DemoTenant(
        "lingxi",
        "灵犀智能科技（上海）有限公司",
        "moved from OpenAI in July 2024",
        """
        {"id":"lingxi","name":"灵犀智能科技（上海）有限公司","region":"CN","timeZone":"Asia/Shanghai",
         "currency":"CNY","language":"zh","tax":{"category":"S","rate":"6"},
         "address":{"street":"浦东新区示范路 88 号","postalCode":"200120","city":"上海","country":"CN"},
         "email":"finance@lingxi.example"}
        """,
        List.of(
            account("zhipu", "CN", "CNY", "2024-07-08"),
            account("baidu", "CN", "CNY", "2024-07-08"),
            account("tencent", "CN", "CNY", "2024-07-10"),
            claim("zhipu-move-2024", "\"claimedAt\":\"2024-07-08T02:00:00Z\""),
            claim("baidu-inclusive-2024", "\"claimedAt\":\"2024-07-08T02:30:00Z\""),
            claim(
                "baidu-inclusive-2024-matched",
                "\"claimedAt\":\"2024-07-12T01:00:00Z\",\"matchedQuantity\":12000000"),
            claim("tencent-switch-2024", "\"claimedAt\":\"2024-07-10T03:00:00Z\"")),
        List.of(
            Stream.july("helpdesk", "openai", "gpt-4o", AZURE_CONVERSATION, 4_000)
                .until(MOVE_DAY)
                .summed(5),
            Stream.july("helpdesk", "zhipu", "glm-4", AZURE_CONVERSATION, 7_000)
                .since(MOVE_DAY)
                .summed(8),
            Stream.july("search", "zhipu", "glm-4-air", MOONCAKE_CONVERSATION, 1_500)
                .since(MOVE_DAY),
            Stream.july("search", "baidu", "ERNIE-3.5-8K", AZURE_CONVERSATION, 3_000)
                .since(MOVE_DAY)
                .summed(10),
            Stream.july("tagging", "baidu", "ERNIE-Speed-8K", AZURE_CODE, 1_500).since(MOVE_DAY),
            Stream.july("summaries", "tencent", "hunyuan-pro", AZURE_CONVERSATION, 800)
                .since("2024-07-10T04:00:00Z")));
  }

  private static DemoTenant kranich() {
    return new DemoTenant(
        "kranich",
        "Kranich Software GmbH",
        "three vendors, a negotiated discount",
        """
        {"id":"kranich","name":"Kranich Software GmbH","region":"DE","timeZone":"Europe/Berlin",
         "currency":"EUR","language":"de",
         "tax":{"category":"S","rate":"19","vatId":"DE123456789"},
         "address":{"street":"Musterstraße 7","postalCode":"10115","city":"Berlin","country":"DE"},
         "email":"buchhaltung@kranich.example"}
        """,
        List.of(
            account("azure-openai", "GLOBAL", "USD", "2023-11-02"),
            account("moonshot", "CN", "CNY", "2024-07-01"),
            account("alibaba", "CN", "CNY", "2024-07-01"),
            claim("moonshot-new-user", "\"claimedAt\":\"2024-07-01T08:00:00Z\""),
            claim("alibaba-new-user", "\"claimedAt\":\"2024-07-01T08:00:00Z\""),
            new Call(
                "/discounts",
                """
                {"vendorAccount":"azure-openai","name":"Enterprise agreement 2024",
                 "percent":"12.5","validFrom":"2024-01-01T00:00:00Z"}
                """)),
        List.of(
            Stream.july("support", "azure-openai", "gpt-4o", AZURE_CONVERSATION, 5_000),
            Stream.july("ide", "azure-openai", "gpt-4-turbo", AZURE_CODE, 3_000),
            Stream.july("reports", "moonshot", "moonshot-v1-128k", MOONCAKE_CONVERSATION, 900),
            Stream.july("translation", "alibaba", "qwen-plus", AZURE_CONVERSATION, 2_500),
            Stream.july("translation", "alibaba", "qwen-max", AZURE_CONVERSATION, 600)));
  }

  private static DemoTenant harbour() {
    return new DemoTenant(
        "harbour",
        "Harbour Analytics Limited",
        "heavy: two billion tokens",
        """
        {"id":"harbour","name":"Harbour Analytics Limited","region":"HK",
         "timeZone":"Asia/Hong_Kong","currency":"HKD","language":"en","tax":{"category":"O"},
         "address":{"street":"1 Example Road","city":"Central","country":"HK"},
         "email":"accounts@harbour.example"}
        """,
        List.of(
            account("sensetime", "CN", "CNY", "2024-07-05"),
            account("01ai", "CN", "CNY", "2024-07-02"),
            account("baichuan", "CN", "CNY", "2024-07-02"),
            claim("sensetime-zero-go-2024", "\"claimedAt\":\"2024-07-05T06:00:00Z\""),
            claim("01ai-replace-2024", "\"claimedAt\":\"2024-07-02T06:00:00Z\""),
            claim("baichuan-switch-2024", "\"claimedAt\":\"2024-07-02T06:00:00Z\"")),
        List.of(
            Stream.july("filings", "01ai", "yi-large", MOONCAKE_CONVERSATION, 4_000).summed(20),
            Stream.july("filings", "01ai", "yi-medium", AZURE_CONVERSATION, 4_000).summed(50),
            Stream.july("chat", "baichuan", "Baichuan4", AZURE_CONVERSATION, 3_000).summed(20),
            Stream.july("chat", "sensetime", "SenseChat-5", AZURE_CONVERSATION, 3_000)
                .since("2024-07-05T06:00:00Z")
                .summed(40),
            Stream.july("archive", "azure-openai", "gpt-35-turbo", AZURE_CODE, 3_000).summed(100)));
  }

  private static DemoTenant redwood() {
    return new DemoTenant(
        "redwood",
        "Redwood Labs, Inc.",
        "one vendor; used a model before it had a price",
        """
        {"id":"redwood","name":"Redwood Labs, Inc.","region":"US",
         "timeZone":"America/Los_Angeles","currency":"USD","language":"en",
         "tax":{"category":"O"},
         "address":{"street":"12 Sample Ave","postalCode":"94103","city":"San Francisco",
                    "region":"CA","country":"US"},
         "email":"ap@redwood.example"}
        """,
        List.of(),
        List.of(
            Stream.july("app", "openai", "gpt-4o", AZURE_CONVERSATION, 1_500),
            Stream.july("app", "openai", "gpt-4o-mini", AZURE_CODE, 700)));
  }

  private static Call account(String vendor, String region, String currency, String openedOn) {
    boolean isNew = openedOn.startsWith("2024-07");
    return new Call(
        "/vendor-accounts",
        """
        {"vendor":"%s","region":"%s","currency":"%s","openedOn":"%s","newCustomer":%s%s}
        """
            .formatted(
                vendor,
                region,
                currency,
                openedOn,
                isNew,
                isNew ? ",\"movedFrom\":\"openai\"" : ""));
  }

  private static Call claim(String offer, String members) {
    return new Call("/offers/" + offer + "/claims", "{" + members + "}");
  }
}
