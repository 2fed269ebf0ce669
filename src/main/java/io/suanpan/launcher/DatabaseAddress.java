package io.suanpan.launcher;

import java.util.Optional;

/**
 * A database to connect to.
 *
 * @param url a {@code jdbc:mysql:} URL of MySQL 8.4+ or MariaDB 10.6+
 * @param user its user, with all rights on the one database
 * @param password the user's password
 */
record DatabaseAddress(String url, String user, String password) {
  /**
   * Settings without which times would shift, statements run one by one, or TLS fail: inside the
   * server the system key store holds a certificate of the server's own, which MySQL rejects.
   */
  private static final String[] REQUIRED = {
    "connectionTimeZone=UTC",
    "forceConnectionTimeZoneToSession=true",
    "rewriteBatchedStatements=true",
    "cachePrepStmts=true",
    "prepStmtCacheSize=250",
    "prepStmtCacheSqlLimit=8192",
    "useLocalSessionState=true",
    "fallbackToSystemKeyStore=false",
    "allowLoadLocalInfile=true",
    "connectTimeout=5000",
    "socketTimeout=120000"
  };

  static Optional<DatabaseAddress> configured() throws StartupException {
    return configured("suanpan.db");
  }

  /** The database that {@code prefix.url}, {@code .user} and {@code .password} name. */
  static Optional<DatabaseAddress> configured(String prefix) throws StartupException {
    Optional<String> url = Settings.value(prefix + ".url");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:mysql:")) {
      throw new StartupException(
          prefix + ".url must begin with jdbc:mysql: (also for MariaDB), not " + url.get());
    }
    return Optional.of(
        new DatabaseAddress(
            url.get(),
            Settings.value(prefix + ".user").orElse("suanpan"),
            Settings.value(prefix + ".password").orElse("")));
  }

  /** The same address with every setting that the product needs and the URL does not name. */
  DatabaseAddress complete() {
    StringBuilder complete = new StringBuilder(url);
    for (String setting : REQUIRED) {
      String name = setting.substring(0, setting.indexOf('=') + 1);
      if (!url.contains(name)) {
        complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(setting);
      }
    }
    return new DatabaseAddress(complete.toString(), user, password);
  }
}
