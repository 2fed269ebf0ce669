package io.suanpan.commit;

import java.util.concurrent.CompletableFuture;

/**
 * What waits to be written.
 *
 * @param work what is to be written
 * @param weight how much of a transaction it takes, at least 1
 * @param answer completed after the commit
 */
record Waiting<S, R>(S work, int weight, CompletableFuture<R> answer) {}
