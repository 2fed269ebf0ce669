/**
 * Starts everything in one JVM: the database (embedded, unless one is configured), its migrations,
 * the server and, if asked, the demo. Lives in {@code suanpan.jar}; the application it deploys lies
 * beside it as {@code suanpan.war}.
 *
 * <p>Owns: processes, ports, the data directory. Does not own: any rule of the product.
 */
package io.suanpan.launcher;
