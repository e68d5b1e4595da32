package io.tomtat.hostile;

import java.util.concurrent.Callable;

/** A document of a collection, read when its turn comes. */
record Sample(String name, Callable<byte[]> content) {}
