import './kit-pages.css';
