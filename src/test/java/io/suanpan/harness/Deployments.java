package io.suanpan.harness;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all Arquillian tests: the WAR as it is shipped, with the tests in it. */
@ArquillianSuiteDeployment
public class Deployments {
  @Deployment
  public static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "suanpan.war")
        .importFrom(new File("target/suanpan.war"))
        .as(WebArchive.class)
        .addPackage("io.suanpan.harness")
        .addClass("io.suanpan.metering.store.TenantLockIT")
        .addClass("io.suanpan.notify.app.LooksTogetherIT")
        .addClass("io.suanpan.notify.app.OutboxIT");
  }
}
