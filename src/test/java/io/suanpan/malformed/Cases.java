package io.suanpan.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All cases: a seed and a number make always the same one. */
final class Cases {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final List<Family> drawn = new ArrayList<>();
  private final long seed;

  Cases(long seed) {
    this.seed = seed;
    draw(12, EventCases::one);
    draw(14, EventCases::batch);
    draw(8, EventCases::lenient);
    draw(8, EventCases::lines);
    draw(16, ResponseCases::make);
    draw(7, BinaryCases::make);
    draw(6, PackedCases::packed);
    draw(4, PackedCases::typed);
    draw(3, PackedCases::measured);
    draw(6, OtlpCases::json);
    draw(6, OtlpCases::protobuf);
    draw(6, LagoCases::one);
    draw(6, LagoCases::batch);
    draw(4, LagoCases::liteLlm);
    draw(8, QueryCases::parameters);
    draw(2, QueryCases::paths);
    draw(3, ReviewCases::voids);
    draw(3, ReviewCases::quarantine);
    draw(6, ImportCases::table);
    draw(1, PackedCases::bomb);
  }

  private void draw(int weight, Family family) {
    for (int i = 0; i < weight; i++) {
      drawn.add(family);
    }
  }

  Case make(int number) {
    SplittableRandom random = new SplittableRandom(seed + number * STEP);
    return drawn.get(random.nextInt(drawn.size())).make(number, random);
  }
}
