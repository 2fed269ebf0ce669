package io.suanpan.export.app;

import io.suanpan.invoicing.InvoiceArchive.Mark;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.ReadArchive.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** One document after the other, holding one page at a time. */
final class Pages implements Iterator<InvoiceContent> {
  private final Function<Mark, Page> read;
  private Page page;
  private Iterator<InvoiceContent> contents;

  Pages(Function<Mark, Page> read, Mark from) {
    this.read = read;
    turnTo(from);
  }

  @Override
  public boolean hasNext() {
    while (!contents.hasNext() && page.next().isPresent()) {
      turnTo(page.next().get());
    }
    return contents.hasNext();
  }

  @Override
  public InvoiceContent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return contents.next();
  }

  private void turnTo(Mark mark) {
    page = read.apply(mark);
    contents = page.contents().iterator();
  }
}
