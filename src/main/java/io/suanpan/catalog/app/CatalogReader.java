package io.suanpan.catalog.app;

import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Availability;
import io.suanpan.catalog.Model;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.RateTies;
import io.suanpan.catalog.Source;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one vendor's catalogue from YAML (and so from JSON), checking all of it: whatever is wrong
 * is told with its line, and all that is wrong is told at once.
 */
final class CatalogReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "vendor",
          "name",
          "localName",
          "timeZone",
          "holidays",
          "aliases",
          "sources",
          "models",
          "availability",
          "rateCards",
          "offers");

  private final String file;
  private final List<CatalogProblem> problems = new ArrayList<>();
  private final IdentityHashMap<Rate, Integer> lines = new IdentityHashMap<>();

  private CatalogReader(String file) {
    this.file = file;
  }

  /**
   * @param file what to call the document in problems
   * @throws CatalogRefused with every problem found
   */
  static VendorCatalog read(String file, String text) {
    CatalogReader reader = new CatalogReader(file);
    VendorCatalog catalog = reader.one(() -> reader.vendor(reader.parse(text)));
    if (!reader.problems.isEmpty()) {
      throw new CatalogRefused(file, reader.problems);
    }
    return catalog;
  }

  private YamlNode parse(String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
      return new Compose(settings)
          .composeString(text)
          .map(YamlNode::new)
          .orElseThrow(() -> new CatalogProblem.Found(new CatalogProblem(0, "empty document")));
    } catch (StackOverflowError e) {
      throw new CatalogProblem.Found(new CatalogProblem(0, "nested too deeply"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new CatalogProblem.Found(new CatalogProblem(line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw new CatalogProblem.Found(new CatalogProblem(0, String.valueOf(e.getMessage())));
    }
  }

  private VendorCatalog vendor(YamlNode root) {
    Map<String, YamlNode> members = root.members(MEMBERS);
    ZoneId zone = zone(root.required(members, "timeZone"));
    Map<String, Source> sources = CatalogParts.sources(root.required(members, "sources"));
    List<Model> models = each(root.required(members, "models"), CatalogReader::model);
    Set<String> modelIds = new HashSet<>();
    models.forEach(model -> modelIds.add(model.id()));
    Set<LocalDate> holidays = new HashSet<>();
    YamlNode.optional(members, "holidays")
        .ifPresent(list -> holidays.addAll(each(list, YamlNode::day)));
    CatalogParts parts = new CatalogParts(zone, holidays, sources.keySet(), modelIds);
    List<Alias> aliases =
        YamlNode.optional(members, "aliases").map(l -> aliases(l, parts)).orElse(List.of());
    List<Availability> availability =
        YamlNode.optional(members, "availability")
            .map(list -> each(list, parts::availability))
            .orElse(List.of());
    YamlNode cardList = root.required(members, "rateCards");
    List<RateCard> cards = each(cardList, card -> rateCard(card, parts));
    if (cards.isEmpty()) {
      problems.add(new CatalogProblem(cardList.line(), "a vendor needs at least one rate card"));
    }
    OfferParts offerParts = new OfferParts(parts);
    List<Offer> offers =
        YamlNode.optional(members, "offers")
            .map(list -> each(list, offerParts::offer))
            .orElse(List.of());
    return new VendorCatalog(
        new VendorId(root.required(members, "vendor").text()),
        root.required(members, "name").text(),
        Optional.ofNullable(members.get("localName")).map(YamlNode::text),
        zone,
        holidays,
        sources,
        models,
        aliases,
        availability,
        cards,
        offers);
  }

  private List<Alias> aliases(YamlNode list, CatalogParts parts) {
    List<Alias> read = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Alias alias = one(() -> parts.alias(item));
      if (alias != null && read.stream().anyMatch(alias::contradicts)) {
        problems.add(new CatalogProblem(item.line(), alias.name() + " means another model then"));
      } else if (alias != null) {
        read.add(alias);
      }
    }
    return read;
  }

  private RateCard rateCard(YamlNode node, CatalogParts parts) {
    Map<String, YamlNode> members = node.members(Set.of("region", "currency", "rates"));
    Currency currency = CatalogParts.currency(node.required(members, "currency"));
    List<Rate> rates =
        each(
            node.required(members, "rates"),
            item -> {
              Rate rate = parts.rate(item);
              lines.put(rate, item.line());
              return rate;
            });
    for (RateTies.Tie tie : RateTies.in(rates)) {
      problems.add(
          new CatalogProblem(
              Math.max(lines.get(tie.first()), lines.get(tie.second())),
              "ambiguous with line "
                  + Math.min(lines.get(tie.first()), lines.get(tie.second()))
                  + ": both price "
                  + tie.first().model()
                  + " "
                  + tie.first().meter()
                  + " at the same time"));
    }
    return new RateCard(node.required(members, "region").text(), currency, rates);
  }

  private static Model model(YamlNode node) {
    Map<String, YamlNode> members = node.members(Set.of("id", "name"));
    String id = node.required(members, "id").text();
    return new Model(id, YamlNode.optional(members, "name").map(YamlNode::text).orElse(id));
  }

  private static ZoneId zone(YamlNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      throw node.problem("\"" + node.text() + "\" is not a time zone");
    }
  }

  private <T> List<T> each(YamlNode list, Function<YamlNode, T> part) {
    List<T> parts = new ArrayList<>();
    for (YamlNode item : list.items()) {
      T read = one(() -> part.apply(item));
      if (read != null) {
        parts.add(read);
      }
    }
    return parts;
  }

  /** What the supplier reads, or null with the problem noted. */
  private <T> T one(java.util.function.Supplier<T> part) {
    try {
      return part.get();
    } catch (CatalogProblem.Found found) {
      problems.add(found.problem());
      return null;
    }
  }
}
