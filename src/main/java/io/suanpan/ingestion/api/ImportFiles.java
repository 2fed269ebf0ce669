package io.suanpan.ingestion.api;

import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.JsonText;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Reads bodies that are files. */
@ApplicationScoped
public class ImportFiles {
  @Inject EventBody events;
  @Inject JsonText json;

  /**
   * The file itself may be packed, besides the Content-Encoding.
   *
   * @throws Refusal when its beginning cannot be read, or does not fit the mapping
   */
  EventRecords open(ImportSource source, FileIntake.Sent sent) {
    try {
      FileBytes file =
          new FileBytes(Gzip.unpackIfPacked(BodyBytes.unpacked(sent.body(), sent.encoding())));
      file.skipMark();
      return switch (source.format()) {
        case CSV -> new CsvRecords(file, source, json);
        case NDJSON -> new JsonLines(file, events);
      };
    } catch (IOException e) {
      throw BodyBytes.unreadable(e);
    }
  }
}
