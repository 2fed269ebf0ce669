package io.suanpan.storage;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public class StorageException extends RuntimeException {
  public StorageException(SQLException cause) {
    super(cause);
  }
}
