package io.suanpan.demo;

import java.nio.file.Path;
import java.util.Optional;

/** The demonstration. */
public final class Demo {
  private Demo() {}

  public static void run(String baseUrl, Optional<String> operatorKey, Path reports) {
    System.out.println(baseUrl + operatorKey + reports);
  }
}
