package io.suanpan.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api/v1")
@DataSourceDefinition(
    name = "java:app/jdbc/suanpan",
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=suanpan.db.url}",
    user = "${MPCONFIG=suanpan.db.user}",
    password = "${MPCONFIG=suanpan.db.password}",
    minPoolSize = 4,
    maxPoolSize = 32,
    isolationLevel = 2)
public class RestApplication extends Application {}
