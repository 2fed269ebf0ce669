package io.suanpan.console;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/** Does what somebody asks for and says how it went: where it is refused, why, in words. */
@ApplicationScoped
public class Attempt {
  @Inject Words words;

  /**
   * @param fields by the pointer of a violation the id of the field that it is about
   * @param deed does it and leads on; its outcome is the action's
   */
  public String at(Map<String, String> fields, Supplier<String> deed) {
    return at("", fields, deed);
  }

  /**
   * @param about where the words are that say what is wrong with a member, if it has some of its
   *     own there
   */
  public String at(String about, Map<String, String> fields, Supplier<String> deed) {
    try {
      return deed.get();
    } catch (Refusal refusal) {
      if (refusal.code() == Code.NOT_FOUND || refusal.code() == Code.UNAUTHENTICATED) {
        throw refusal;
      }
      if (refusal.violations().isEmpty()) {
        say(null, FacesMessage.SEVERITY_ERROR, inWords(refusal));
      }
      for (Violation violation : refusal.violations()) {
        say(
            fields.get(violation.pointer()),
            FacesMessage.SEVERITY_ERROR,
            inWords(about, violation));
      }
      return null;
    }
  }

  public String at(Supplier<String> deed) {
    return at(Map.of(), deed);
  }

  /** That it is done. */
  public void done(String key, Object... arguments) {
    say(null, FacesMessage.SEVERITY_INFO, words.get(key, arguments));
  }

  /** That a field will not do. */
  public void wrong(String field, String key) {
    say(field, FacesMessage.SEVERITY_ERROR, words.get(key));
  }

  private String inWords(Refusal refusal) {
    return words.find("problem." + refusal.code()).orElse(refusal.getMessage());
  }

  private String inWords(String about, Violation violation) {
    String member = violation.pointer().replace('/', '.');
    return words
        .find("wrong." + about + member)
        .or(() -> words.find("wrong" + member))
        .or(() -> words.find("problem." + violation.code()))
        .orElse(violation.detail());
  }

  private static void say(String field, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, text));
  }
}
