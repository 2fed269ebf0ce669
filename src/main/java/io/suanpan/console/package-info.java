/**
 * The console: pages for people, by Jakarta Faces and PrimeFaces.
 *
 * <p>Owns: beans of pages, words, how numbers and times are written for a reader. Does not own: any
 * rule; every action is a use case's, told who does it. Invariant: whatever a page is about is
 * asked for by {@link io.suanpan.console.Visitor}, at each request, so that neither a URL nor a
 * forged form reaches what the user may not see.
 */
package io.suanpan.console;
