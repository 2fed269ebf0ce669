package io.suanpan.demo;

import java.util.List;

/**
 * A tenant of the demonstration.
 *
 * @param id its id
 * @param name its name
 * @param story what makes it different
 * @param body the request that creates it
 * @param setUp what an operator does for it before the month, as path and body
 * @param streams what it uses
 */
record DemoTenant(
    String id, String name, String story, String body, List<Call> setUp, List<Stream> streams) {

  /** A request of the operator below {@code /tenants/{id}}. */
  record Call(String path, String body) {}
}
