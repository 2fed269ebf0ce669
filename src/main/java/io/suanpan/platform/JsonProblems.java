package io.suanpan.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;

/** What is wrong with a JSON body, as a refusal with a pointer. */
final class JsonProblems {
  private JsonProblems() {}

  static Refusal refusal(JacksonException e) {
    if (e.getCause() instanceof Refusal refusal) {
      return refusal;
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return at(unknown, Code.UNKNOWN_MEMBER, "\"" + unknown.getPropertyName() + "\" is unknown");
    }
    if (e instanceof ValueInstantiationException invalid) {
      Throwable cause = invalid.getCause();
      return at(
          invalid, Code.INVALID_VALUE, String.valueOf((cause == null ? e : cause).getMessage()));
    }
    if (e instanceof InvalidFormatException invalid && invalid.getValue() instanceof String) {
      return at(invalid, Code.INVALID_VALUE, "\"" + invalid.getValue() + "\" is not valid here");
    }
    if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
      return at(wrong, Code.WRONG_TYPE, "has the wrong type");
    }
    if (e instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
      return at(wrong, Code.INVALID_VALUE, wrong.getOriginalMessage());
    }
    if (e instanceof MismatchedInputException wrong) {
      return wrong.getMessage().startsWith("No content")
          ? new Refusal(Code.UNREADABLE_BODY, "the body is empty")
          : Refusal.of("", Code.WRONG_TYPE, "has the wrong type");
    }
    return new Refusal(Code.UNREADABLE_BODY, "not readable as JSON: " + e.getOriginalMessage());
  }

  private static Refusal at(JsonMappingException e, Code code, String detail) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return Refusal.of(pointer.toString(), code, detail);
  }
}
