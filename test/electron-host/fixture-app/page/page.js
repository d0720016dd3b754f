document.documentElement.dataset.script = 'ran';
document.documentElement.dataset.bridge = typeof window.fixture;
