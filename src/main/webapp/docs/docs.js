// The API, from what the server says of itself. Nothing is asked of another server, and no key is kept.
SwaggerUIBundle({
  url: "/openapi?format=JSON",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  tagsSorter: "alpha",
  operationsSorter: "alpha",
});
