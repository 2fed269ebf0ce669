package io.suanpan.console;

import io.suanpan.problem.Code;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** Says why a page cannot be shown. */
@Named
@RequestScoped
public class ProblemPage {
  @Inject Words words;

  private Code code = Code.INTERNAL_ERROR;

  public String getCode() {
    return code.name();
  }

  /** Other words of a URL say nothing. */
  public void setCode(String name) {
    code =
        Arrays.stream(Code.values())
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElse(Code.INTERNAL_ERROR);
  }

  public String getTitle() {
    return words.get(code == Code.NOT_FOUND ? "problem.none" : "problem");
  }

  public String getText() {
    return words.find("problem." + code).orElse(code.title());
  }
}
