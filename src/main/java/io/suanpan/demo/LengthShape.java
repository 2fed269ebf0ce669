package io.suanpan.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How long prompts and answers are, as quantiles in steps of 5 %: what lies between two is spread
 * evenly. Input and output are drawn independently.
 *
 * <p>Figures computed from: the Azure LLM inference traces 2023, 19,366 conversation and 8,819 code
 * requests (Azure/AzurePublicDataset, CC-BY-4.0; Patel et al., Splitwise, ISCA 2024); one hour of
 * Kimi, 12,031 requests (kvcache-ai/Mooncake, Apache-2.0).
 *
 * @param inputs quantiles of the tokens of a prompt
 * @param outputs quantiles of the tokens of an answer
 */
record LengthShape(List<Integer> inputs, List<Integer> outputs) {
  static final LengthShape AZURE_CONVERSATION =
      new LengthShape(
          List.of(
              2, 181, 207, 372, 387, 396, 403, 414, 703, 984, 1020, 1045, 1071, 1097, 1130, 1189,
              1315, 1877, 2735, 4083, 14050),
          List.of(
              7, 41, 54, 67, 77, 85, 91, 96, 103, 113, 129, 151, 177, 217, 384, 395, 400, 411, 424,
              451, 1000));

  static final LengthShape AZURE_CODE =
      new LengthShape(
          List.of(
              3, 75, 147, 232, 385, 578, 770, 938, 1075, 1261, 1469, 1690, 1909, 2164, 2433, 2745,
              3193, 3923, 5194, 7315, 7437),
          List.of(6, 6, 7, 7, 8, 9, 9, 10, 11, 12, 13, 14, 16, 18, 20, 24, 29, 39, 55, 90, 1899));

  static final LengthShape MOONCAKE_CONVERSATION =
      new LengthShape(
          List.of(
              891, 901, 964, 1261, 1662, 2306, 3263, 4250, 4993, 5870, 6909, 8187, 9570, 11239,
              13196, 15368, 17869, 21467, 27367, 39552, 126195),
          List.of(
              1, 10, 24, 46, 100, 156, 213, 256, 291, 322, 350, 375, 399, 423, 447, 472, 504, 543,
              597, 698, 2000));

  int input(SplittableRandom random) {
    return draw(inputs, random);
  }

  int output(SplittableRandom random) {
    return draw(outputs, random);
  }

  private static int draw(List<Integer> quantiles, SplittableRandom random) {
    int step = random.nextInt(quantiles.size() - 1);
    return random.nextInt(quantiles.get(step), quantiles.get(step + 1) + 1);
  }
}
