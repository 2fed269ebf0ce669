package io.suanpan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What /openapi calls a schema is a record's bare name: of two of one name it would show one. */
class ApiNamesTest {
  @Test
  void records_of_apis_have_names_of_their_own() {
    Map<String, String> seen = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("io.suanpan")) {
      boolean shown =
          (type.getPackageName().endsWith(".api") || isDocument(type))
              && type.isRecord()
              && type.getModifiers().contains(JavaModifier.PUBLIC);
      String other = shown ? seen.put(type.getSimpleName(), type.getName()) : null;
      if (other != null) {
        twice.add(other + " and " + type.getName());
      }
    }
    assertEquals(List.of(), twice);
  }

  /** What an app reads or writes as JSON for several. */
  private static boolean isDocument(JavaClass type) {
    return type.getPackageName().endsWith(".app")
        && type.getSimpleName().matches(".*(Document|Body|View)");
  }
}
