package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.ingestion.app.Imports;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** Takes the events of a file in, and keeps the record of the import with them. */
@ApplicationScoped
public class FileIntake {
  private static final Logger LOG = System.getLogger(FileIntake.class.getName());

  @Inject BodyBytes memory;
  @Inject ImportFiles files;
  @Inject IngestEvents ingest;
  @Inject Imports imports;

  /**
   * A file as it is sent.
   *
   * @param encoding the Content-Encoding, or null
   */
  record Sent(InputStream body, String encoding) {
    /** Many clients do not see what is answered before all is read that they send. */
    void readTheRest() {
      try {
        body.skipNBytes(BodyBytes.MAX);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "a file that was refused ended", e);
      }
    }
  }

  /**
   * Opens an import and takes its file in. A file whose beginning cannot be read leaves nothing.
   *
   * @param actor who
   */
  Import take(Intake intake, ImportSource source, Sent file, String actor) {
    return orRefuse(
        file,
        () ->
            memory.whileReserved(
                () -> {
                  EventRecords records = files.open(source, file);
                  long id = imports.open(intake.tenant(), source, actor).id();
                  Import attempt = imports.begin(intake.tenant(), id);
                  return orBreakOff(intake, attempt, () -> run(intake, attempt, records));
                }));
  }

  /** Goes on where the import stopped. What is in already is passed over. */
  Import goOn(Intake intake, long id, Sent file) {
    return orRefuse(
        file,
        () -> {
          Import attempt = imports.begin(intake.tenant(), id);
          return orBreakOff(
              intake,
              attempt,
              () ->
                  memory.whileReserved(
                      () -> run(intake, attempt, files.open(attempt.source(), file))));
        });
  }

  private Import run(Intake intake, Import attempt, EventRecords records) {
    if (attempt.point().bytes() > 0) {
      skip(records, attempt.point());
    }
    TenantId tenant = intake.tenant().id();
    WrongFile wrong = new WrongFile();
    ChunkSender chunks =
        new ChunkSender(
            ingest,
            intake,
            records,
            memory.chunkWeight(),
            part -> {
              if (attempt.point().bytes() == 0) {
                wrong.check(part);
              }
              imports.advance(
                  tenant, attempt, part.chunk().end(), part.chunk().numbers(), part.outcomes());
            });
    while (chunks.next().isPresent()) {
      // Each is noted with its events.
    }
    return imports.end(intake.tenant(), attempt, records.point());
  }

  private static void skip(EventRecords records, RestartPoint point) {
    try {
      records.skipTo(point);
    } catch (IOException e) {
      throw BodyBytes.unreadable(e);
    }
  }

  private static Import orRefuse(Sent file, Supplier<Import> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      file.readTheRest();
      throw e;
    }
  }

  private Import orBreakOff(Intake intake, Import attempt, Supplier<Import> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      breakOff(intake, attempt, new Import.Broken(e.code(), e.getMessage()));
      throw e;
    } catch (RuntimeException e) {
      String detail = "something broke; send the file again to go on";
      breakOff(intake, attempt, new Import.Broken(Code.BUSY, detail));
      throw e;
    }
  }

  private void breakOff(Intake intake, Import attempt, Import.Broken why) {
    try {
      imports.breakOff(intake.tenant(), attempt, why);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "import " + attempt.id() + " stays open: " + why.detail(), e);
    }
  }
}
