package io.suanpan.platform;

import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API, and the database it works on. */
@ApplicationPath("/api/v1")
@DeclareRoles({Roles.OPERATOR, Roles.INGEST, Roles.READ, Roles.QUOTA, Roles.BILLING})
@OpenAPIDefinition(
    info =
        @Info(
            title = "Suanpan",
            version = "1",
            description = "One meter and one invoice for every LLM vendor."),
    security = @SecurityRequirement(name = "key"))
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
@DataSourceDefinition(
    name = "java:app/jdbc/suanpan",
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=suanpan.db.url}",
    user = "${MPCONFIG=suanpan.db.user}",
    password = "${MPCONFIG=suanpan.db.password}",
    minPoolSize = 4,
    maxPoolSize = 32,
    // Read committed: a batch sees what its insert waited for, and locks no gaps.
    isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      // A pooled connection may have died with the database; ask, but not before every use.
      "fish.payara.validate-atmost-once-period-in-seconds=2",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.max-wait-time-in-millis=10000"
    })
public class RestApplication extends Application {
  /**
   * Leaves JSON to {@link JsonBody} alone: else chance decides between it and JSON-B. And keeps the
   * server from answering a request that cannot even be matched with a page of HTML.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        JsonBody.class.getSimpleName(),
        "jersey.config.server.response.setStatusOverSendError",
        true);
  }
}
