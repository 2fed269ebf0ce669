package io.suanpan.platform;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A commit that failed, in the place of the server's own mapper, which answers an empty 500. */
@Provider
public class TransactionFailureMapper implements ExceptionMapper<TransactionalException> {
  @Override
  public Response toResponse(TransactionalException failure) {
    return new ErrorMapper().toResponse(failure);
  }
}
