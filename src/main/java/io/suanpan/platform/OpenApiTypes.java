package io.suanpan.platform;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in {@code /openapi} what the server's scanner does not see: that money and times are texts,
 * and what the members of records mean.
 */
public final class OpenApiTypes implements OASFilter {
  private static final List<Class<?>> ROOTS =
      List.of(QuoteRequest.class, QuoteAnswer.class, InvoiceContent.class);

  private static final Map<Class<?>, String> TEXTS =
      Map.of(
          BigDecimal.class, "decimal",
          Instant.class, "date-time",
          LocalDate.class, "date",
          YearMonth.class, "month");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    new OpenApiGuide().guide(api);
    Map<String, Class<?>> records = new LinkedHashMap<>();
    ROOTS.forEach(root -> collect(root, records));
    records.forEach(
        (name, type) -> {
          Schema schema = api.getComponents().getSchemas().get(name);
          if (schema != null && schema.getProperties() != null) {
            describe(type, schema);
          }
        });
  }

  private static void collect(Type type, Map<String, Class<?>> records) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, records);
      }
    } else if (type instanceof Class<?> known && known.isRecord()) {
      if (records.putIfAbsent(known.getSimpleName(), known) == null) {
        for (RecordComponent component : known.getRecordComponents()) {
          collect(component.getGenericType(), records);
        }
      }
    }
  }

  private static void describe(Class<?> type, Schema schema) {
    for (RecordComponent component : type.getRecordComponents()) {
      Schema property = schema.getProperties().get(component.getName());
      if (property == null) {
        continue;
      }
      if (TEXTS.containsKey(component.getType())) {
        property.setType(SchemaType.STRING);
        property.setFormat(TEXTS.get(component.getType()));
      }
      var said =
          component
              .getAccessor()
              .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
      if (said != null && property.getRef() == null) {
        property.setDescription(said.description());
      }
    }
  }
}
