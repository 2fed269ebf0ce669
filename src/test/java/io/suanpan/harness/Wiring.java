package io.suanpan.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

/** Puts beans together without a container. */
public final class Wiring {
  private Wiring() {}

  /**
   * A new bean with its parts.
   *
   * @param parts each goes into the fields of its type; numbers into fields of that number's kind
   */
  public static <T> T of(Class<T> type, Object... parts) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T bean = constructor.newInstance();
      for (Class<?> part = type; part != null; part = part.getSuperclass()) {
        fill(bean, part.getDeclaredFields(), List.of(parts));
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a bean: " + type, e);
    }
  }

  private static void fill(Object bean, Field[] fields, List<Object> parts) {
    for (Field field : fields) {
      parts.stream()
          .filter(part -> fits(field, part))
          .findFirst()
          .ifPresent(part -> set(field, bean, part));
    }
  }

  private static boolean fits(Field field, Object part) {
    boolean isNumber = field.getType() == int.class && part instanceof Integer;
    return !Modifier.isStatic(field.getModifiers())
        && (isNumber || field.getType().isInstance(part));
  }

  private static void set(Field field, Object bean, Object part) {
    try {
      field.setAccessible(true);
      field.set(bean, part);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(field.toString(), e);
    }
  }
}
