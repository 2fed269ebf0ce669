/** Documents of made-up invoices, looked at by others' validators. */
package io.suanpan.export;
