package io.suanpan.notify.api;

import io.suanpan.notify.WebhookUrl;
import io.suanpan.notify.app.ManageWebhooks.Wanted;
import io.suanpan.tenancy.TypePattern;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A webhook to be made.
 *
 * @param url where messages are posted, by https or http; at most 2,000 characters
 * @param types what it is told of: types, or beginnings of types such as {@code quota.*}; all
 *     unless given
 * @param description for people
 */
public record WebhookBody(
    @NotNull String url,
    @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 100) @Pattern(regexp = TypePattern.FORM) String> types,
    @Size(min = 1, max = 500) String description) {
  Wanted wanted() {
    List<TypePattern> patterns =
        types == null ? List.of() : types.stream().map(TypePattern::new).toList();
    return new Wanted(WebhookUrl.of(url), patterns, Optional.ofNullable(description));
  }
}
