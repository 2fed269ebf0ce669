package io.suanpan.ingestion.api;

/** Tells whether a line break ends what is read. */
interface LineEnds {
  /** Each does. */
  LineEnds ALL =
      new LineEnds() {
        @Override
        public void begin() {}

        @Override
        public void see(int b) {}

        @Override
        public boolean goesOn() {
          return false;
        }

        @Override
        public boolean isWrong() {
          return false;
        }
      };

  /** Something new begins. */
  void begin();

  /** Takes a byte into account. */
  void see(int b);

  /** Whether a line break now would belong to what is read. */
  boolean goesOn();

  /** Whether what was read cannot be right. */
  boolean isWrong();
}
