package io.suanpan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void the_hash_is_over_what_was_packed() throws IOException {
    LocalFile plain = LocalFile.of(Files.writeString(folder.resolve("a.csv"), "abcd").toString());
    Path packed = folder.resolve("a.csv.gz");
    try (OutputStream out = Files.newOutputStream(packed)) {
      out.write(gzip("ab".getBytes(UTF_8)));
      out.write(gzip("cd".getBytes(UTF_8)));
    }
    for (LocalFile file : new LocalFile[] {plain, LocalFile.of(packed.toString())}) {
      assertEquals(Optional.of(ABC), file.sha256(3));
      assertEquals(Optional.empty(), file.sha256(5));
      assertEquals(4, file.unpackedSize());
    }
    assertEquals(folder.resolve("a.csv.refused.csv"), plain.refused());
  }

  @Test
  void the_size_of_a_large_file_is_told_by_its_beginning() throws IOException {
    byte[] noise = new byte[6_000_000];
    new Random(1).nextBytes(noise);
    byte[] twice = new byte[2 * noise.length];
    for (int i = 0; i < noise.length; i++) {
      // Half of it can be packed away.
      twice[2 * i] = noise[i];
    }
    Path packed = Files.write(folder.resolve("b.gz"), gzip(twice));
    long guess = LocalFile.of(packed.toString()).unpackedSize();
    assertTrue(Math.abs(guess - twice.length) < twice.length / 10, guess + " " + twice.length);
    Path plain = Files.write(folder.resolve("b"), twice);
    assertEquals(twice.length, LocalFile.of(plain.toString()).unpackedSize());
  }

  @Test
  void what_is_no_file_is_told() {
    assertThrows(IOException.class, () -> LocalFile.of(folder.toString()));
    assertThrows(IOException.class, () -> LocalFile.of(folder.resolve("none").toString()));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
