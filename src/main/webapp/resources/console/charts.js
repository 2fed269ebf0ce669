// Charts in the page's colours. A colour said with light-dark() is known only once something has it.
function paintChart() {
  paint(this.cfg.config);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    paint(this.cfg.config);
    this.chart?.update();
  });
}

function paint(config) {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colour = name => {
    probe.style.color = "var(--" + name + ")";
    return getComputedStyle(probe).color;
  };
  const options = config.options;
  config.data.datasets.forEach((set, at) => {
    set.borderColor = set.backgroundColor = colour("series-" + (at % 8 + 1));
    set.borderWidth = config.type === "line" ? 2 : 0;
    set.pointRadius = config.data.labels.length > 40 ? 0 : 2;
    set.maxBarThickness = 36;
  });
  Object.assign(options, { animation: false, maintainAspectRatio: false, color: colour("ink") });
  options.interaction = { mode: "index", intersect: false, axis: options.indexAxis };
  options.plugins = { legend: { display: config.data.datasets.length > 1, position: "bottom", labels: { boxWidth: 12, boxHeight: 12 } } };
  for (const scale of Object.values(options.scales)) {
    scale.ticks = { color: colour("soft"), maxRotation: 0, autoSkipPadding: 12 };
    scale.grid = { color: colour("line") };
    if (scale.title) {
      scale.title.color = colour("soft");
    }
  }
  if (options.scales.x.type === "linear") {
    place(config);
  }
  probe.remove();
}

// Labels stand where their points are, and nowhere else.
function place(config) {
  const places = config.data.datasets[0].data.map(point => point.x);
  const label = place => config.data.labels[places.indexOf(place)];
  const along = config.options.scales.x;
  along.min = places[0];
  along.max = places[places.length - 1];
  along.afterBuildTicks = axis => { axis.ticks = places.map(value => ({ value })); };
  along.ticks.callback = label;
  config.options.plugins.tooltip = { callbacks: { title: points => label(points[0].parsed.x) } };
}
