package io.suanpan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;

/** Holds the code to the table in docs/architecture.md. Each rule was seen red on a fault. */
@AnalyzeClasses(packages = "io.suanpan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> KERNEL =
      Set.of("commit", "digest", "mail", "money", "period", "problem", "tenancy");

  /** Which other features' core and app a feature may import, the kernel apart. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("commit", Set.of()),
          Map.entry("digest", Set.of()),
          Map.entry("mail", Set.of()),
          Map.entry("money", Set.of()),
          Map.entry("period", Set.of()),
          Map.entry("problem", Set.of()),
          Map.entry("tenancy", Set.of()),
          Map.entry("storage", Set.of()),
          Map.entry("metering", Set.of()),
          Map.entry("catalog", Set.of("metering")),
          Map.entry("grants", Set.of("metering", "catalog")),
          Map.entry("ingestion", Set.of("metering", "catalog")),
          Map.entry("rating", Set.of("metering", "catalog", "grants")),
          Map.entry("quotes", Set.of("metering", "catalog", "grants", "rating")),
          Map.entry("invoicing", Set.of("metering", "catalog", "grants", "rating")),
          Map.entry("quota", Set.of("metering", "catalog", "grants", "rating")),
          Map.entry("notify", Set.of()),
          Map.entry("identity", Set.of()),
          Map.entry("retention", Set.of("metering", "ingestion")),
          Map.entry(
              "offboarding",
              Set.of(
                  "metering catalog grants ingestion quota invoicing retention export"
                      .split(" ", -1))),
          Map.entry("export", Set.of("metering", "catalog", "rating", "invoicing")));

  /** Entities of no single tenant: looked up before one is known, or read for all at once. */
  private static final Set<String> WITHOUT_TENANT =
      Set.of(
          ("TenantEntity IssuerEntity ApiKeyEntity UserEntity AuditEntryEntity"
                  + " CatalogVersionEntity InvoiceSeriesEntity BillingRunEntity DraftEntity")
              .split(" ", -1));

  @ArchTest
  static final ArchRule features_import_what_the_table_says =
      classes().should(importOnlyWhatTheTableSays());

  @ArchTest
  static final ArchRule cores_import_java_and_cores_only =
      classes()
          .that(describe("are in a core", ArchitectureTest::isCore))
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "are java.* or in a core",
                  type ->
                      type.getPackageName().startsWith("java.")
                          || type.isPrimitive()
                          || type.isArray()
                          || isCore(type)));

  @ArchTest
  static final ArchRule stores_are_private_to_their_feature =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.suanpan.*.store");

  @ArchTest
  static final ArchRule apis_are_private_to_their_feature =
      noClasses()
          .that()
          .resideOutsideOfPackage("..api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.suanpan.*.api");

  @ArchTest
  static final ArchRule persistence_stays_in_stores =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "..storage..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence.."));

  @ArchTest
  static final ArchRule http_stays_in_apis =
      noClasses()
          .that()
          .resideOutsideOfPackages("..api..", "..platform..", "..console..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));

  @ArchTest
  static final ArchRule nobody_imports_the_rim =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.suanpan.platform..", "io.suanpan.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.suanpan.platform..", "io.suanpan.console..", "jakarta.faces..");

  @ArchTest
  static final ArchRule launcher_demo_and_client_stand_apart =
      noClasses()
          .that()
          .resideInAnyPackage("io.suanpan.launcher..", "io.suanpan.demo..", "io.suanpan.client..")
          .should()
          .dependOnClassesThat(
              describe(
                  "are in the application",
                  type ->
                      type.getPackageName().startsWith("io.suanpan.")
                          && !Set.of("launcher", "demo", "client").contains(feature(type))));

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices()
          .matching("io.suanpan.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              resideInAnyPackage("io.suanpan.tenancy.store"),
              resideInAnyPackage("io.suanpan.storage"));

  @ArchTest
  static final ArchRule the_clock_is_handed_in =
      noClasses()
          .that()
          .resideOutsideOfPackages("..platform..", "..launcher..", "..demo..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule no_floating_point =
      noFields()
          .should()
          .haveRawType(
              describe(
                  "floating point",
                  type ->
                      Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                          .contains(type.getName())));

  @ArchTest
  static final ArchRule entities_carry_their_tenant =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and(
              describe(
                  "belong to a tenant", type -> !WITHOUT_TENANT.contains(type.getSimpleName())))
          .should()
          .beAnnotatedWith(Multitenant.class);

  /** EclipseLink does not see a change that another class makes in a field. */
  @ArchTest
  static final ArchRule entities_change_themselves = classes().should(notSetFieldsOfEntities());

  @ArchTest
  static final ArchRule every_endpoint_names_its_role =
      methods()
          .that(describe("are endpoints", ArchitectureTest::isEndpoint))
          .should(nameTheirRole());

  private static boolean isCore(JavaClass type) {
    String name = type.getPackageName();
    boolean ofFeature =
        MAY_IMPORT.containsKey(feature(type)) && name.equals("io.suanpan." + feature(type));
    boolean none = name.equals("io.suanpan.storage") || name.equals("io.suanpan.export");
    return (ofFeature && !none) || name.equals("io.suanpan.export.focus");
  }

  private static String feature(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }

  private static ArchCondition<JavaClass> importOnlyWhatTheTableSays() {
    return new ArchCondition<>("import only what the table says") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<String> allowed = MAY_IMPORT.get(feature(type));
        if (allowed == null) {
          return;
        }
        type.getDirectDependenciesFromSelf()
            .forEach(
                dependency -> {
                  JavaClass target = dependency.getTargetClass();
                  String other = feature(target);
                  boolean ours = target.getPackageName().startsWith("io.suanpan.");
                  boolean fine =
                      !ours
                          || other.equals(feature(type))
                          || allowed.contains(other)
                          || KERNEL.contains(other)
                          || (other.equals("storage") && type.getPackageName().endsWith(".store"));
                  if (!fine) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                });
      }
    };
  }

  private static ArchCondition<JavaClass> notSetFieldsOfEntities() {
    return new ArchCondition<>("not set fields of entities") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
          JavaClass owner = access.getTargetOwner();
          if (access.getAccessType() == JavaFieldAccess.AccessType.SET
              && owner.isAnnotatedWith(Entity.class)
              && !owner.equals(type)) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isEndpoint(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(Path.class)
        && method.getAnnotations().stream()
            .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static ArchCondition<JavaMethod> nameTheirRole() {
    return new ArchCondition<>("name their role") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean named =
            method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
        if (!named) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }

  /** The table names every feature that there is. */
  @ArchTest
  static void the_table_is_complete(com.tngtech.archunit.core.domain.JavaClasses all) {
    List<String> missing = new ArrayList<>();
    for (JavaClass type : all) {
      String feature = feature(type);
      if (!MAY_IMPORT.containsKey(feature)
          && !Arrays.asList("platform", "console", "launcher", "demo", "client")
              .contains(feature)) {
        missing.add(type.getName());
      }
    }
    if (!missing.isEmpty()) {
      throw new AssertionError("not in the table: " + missing);
    }
  }
}
