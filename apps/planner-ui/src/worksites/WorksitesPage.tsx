export default function WorksitesPage() {
  return null;
}
