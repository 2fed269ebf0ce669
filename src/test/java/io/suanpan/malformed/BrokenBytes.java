package io.suanpan.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Breaks bytes, whatever they mean. */
final class BrokenBytes {
  /** Overlong forms, half characters, surrogates and more than Unicode has, as UTF-8. */
  private static final byte[][] NO_UTF8 = {
    {(byte) 0xc0, (byte) 0x80},
    {(byte) 0xc1, (byte) 0xa1},
    {(byte) 0xe0, (byte) 0x80, (byte) 0xaf},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
    {(byte) 0xf0, (byte) 0x9f},
    {(byte) 0xff, (byte) 0xfe},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {0},
    {0x1b, 0x5b, 0x41}
  };

  private BrokenBytes() {}

  static byte[] of(byte[] sound, RandomGenerator random) {
    if (sound.length == 0) {
      return noise(random);
    }
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(sound, random.nextInt(sound.length));
      case 1 -> flipped(sound, random);
      case 2 -> inserted(sound, NO_UTF8[random.nextInt(NO_UTF8.length)], random);
      case 3 -> inserted(sound, sound, random);
      case 4 -> noise(random);
      case 5 -> inserted(sound, new byte[random.nextInt(3000)], random);
      default -> without(sound, random);
    };
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] flipped(byte[] sound, RandomGenerator random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] inserted(byte[] sound, byte[] more, RandomGenerator random) {
    int at = random.nextInt(sound.length + 1);
    byte[] bytes = new byte[sound.length + more.length];
    System.arraycopy(sound, 0, bytes, 0, at);
    System.arraycopy(more, 0, bytes, at, more.length);
    System.arraycopy(sound, at, bytes, at + more.length, sound.length - at);
    return bytes;
  }

  private static byte[] without(byte[] sound, RandomGenerator random) {
    int from = random.nextInt(sound.length);
    int to = Math.min(sound.length, from + 1 + random.nextInt(20));
    byte[] bytes = new byte[sound.length - (to - from)];
    System.arraycopy(sound, 0, bytes, 0, from);
    System.arraycopy(sound, to, bytes, from, sound.length - to);
    return bytes;
  }

  private static byte[] noise(RandomGenerator random) {
    byte[] bytes = new byte[random.nextInt(2000)];
    random.nextBytes(bytes);
    return bytes;
  }
}
