package io.suanpan.it;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that speaks to the deployed server by HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class ApiTest {
  @ArquillianResource URL server;

  Client operator() {
    return new Client(server.toString(), TestDatabase.OPERATOR_KEY);
  }
}
